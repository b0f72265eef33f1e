/// How every page looks: its colours in light, in dark and on paper, and what all pages share.
package enum PageStyle {
  /// Text and ground differ by at least 4.5 to 1 in every pair that is used. Whatever comes from
  /// data has a direction of its own, which ends where it ends.
  package static let shared = """
    :root { color-scheme: light dark; --page: #fff; --ink: #1b1d21; --quiet: #565c66;
      --line: #d5d9df; --tint: #f4f5f7; --link: #1a4fa3; --mark: #ffe98a; --gone: #fbe0dd;
      --gone-ink: #86190f; --come: #daf1df; --come-ink: #0d5124; --moved: #e0eafb;
      --moved-ink: #1c4587; --changed: #fdf0d2; --changed-ink: #664600 }
    @media screen and (prefers-color-scheme: dark) { :root { --page: #16181c; --ink: #e6e7ea;
      --quiet: #a6adb8; --line: #3a3f47; --tint: #1f2227; --link: #9cc2ff; --mark: #5c4a00;
      --gone: #4a1f1c; --gone-ink: #ffc9c2; --come: #173d24; --come-ink: #b9f0c8;
      --moved: #1e3357; --moved-ink: #c4dafd; --changed: #43340f; --changed-ink: #f7dc9a } }
    * { box-sizing: border-box }
    html { scroll-padding-top: 1rem }
    body { margin: 0 auto; padding: 2rem 1.25rem 4rem; background: var(--page); color: var(--ink);
      font: 1.0625rem/1.6 Georgia, "DejaVu Serif", serif; overflow-wrap: break-word }
    h1, h2, h3, h4, h5, h6 { line-height: 1.25; margin: 2.2em 0 .6em; break-after: avoid }
    h1 { font-size: clamp(1.35rem, 5vw, 1.75rem); margin-top: 0 } h2 { font-size: 1.35rem } h3 { font-size: 1.1rem }
    h4, h5, h6 { font-size: 1rem }
    h1, h2, h3, h4, h5, h6, .label, nav, th, small, summary, dt, .summary, .legend, .state {
      font-family: system-ui, "DejaVu Sans", sans-serif }
    small, dt, .quiet { color: var(--quiet) }
    small { font-size: .8rem; font-weight: 400 }
    a { color: var(--link); text-underline-offset: .15em }
    a, bdi, del, ins, li, mark, q, small, span, th, time { unicode-bidi: isolate }
    bdi { display: inline-block; max-width: 100% }
    time { white-space: nowrap }
    summary { cursor: pointer; color: var(--link) }
    :focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 2px }
    :target { background: var(--tint) }
    nav ul { columns: 15rem; column-gap: 2rem; list-style: none; margin: 1rem 0; padding: 0;
      font-size: .9rem; line-height: 1.4 }
    nav li { padding: .2rem 0; break-inside: avoid }
    mark { background: var(--mark); color: var(--ink) }
    table { border-collapse: collapse }
    .wide { position: relative; overflow-x: auto }
    .heard { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%);
      white-space: nowrap }
    @media print { body { max-width: none; padding: 0; font-size: 10pt } nav { display: none }
      .wide { overflow: visible } td, th { overflow-wrap: anywhere } thead { display: table-header-group }
      tr, p { break-inside: avoid } del, ins, mark, td, th, .label { print-color-adjust: exact } }
    """
}
