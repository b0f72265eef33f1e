// Searches the passages of all letters with lunr. What is searched stands in search-index.js:
// window.art100 = {words: {...}, letters: [[id, title, [[anchor, text], ...]], ...]}.
(function () {
  var data = window.art100, form = document.querySelector("form"), field = form.querySelector("input"),
    out = document.getElementById("results"), index = null, passages = [];
  function folded(text) {
    return text.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "");
  }
  function words(text) { return folded(text).match(/[a-z0-9\u0370-\uffff]+/g) || []; }
  function build(then) {
    if (index) { then(); return; }
    var builder = new lunr.Builder(), letter = 0;
    builder.ref("n");
    builder.field("t", { extractor: function (one) { return words(one[1]); } });
    (function some() {
      var until = Date.now() + 40;
      while (letter < data.letters.length && Date.now() < until) {
        data.letters[letter][2].forEach(function (passage) {
          builder.add({ n: passages.length, 1: passage[1] });
          passages.push([letter, passage[0], passage[1]]);
        });
        letter += 1;
      }
      if (letter < data.letters.length) {
        out.textContent = data.words.reading + " " + letter + "/" + data.letters.length;
        setTimeout(some, 0);
      } else { index = builder.build(); then(); }
    })();
  }
  function marked(to, text, wanted) {
    var place = 0;
    text.replace(/[\p{L}\p{N}]+/gu, function (word, at) {
      if (!wanted.some(function (one) { return words(word).some(function (part) { return part.indexOf(one) === 0; }); })) return;
      to.append(text.slice(place, at));
      to.appendChild(document.createElement("mark")).textContent = word;
      place = at + word.length;
    });
    to.append(text.slice(place));
  }
  function show(wanted) {
    var found = index.query(function (query) {
      wanted.forEach(function (word) {
        query.term(word, { presence: lunr.Query.presence.REQUIRED, wildcard: lunr.Query.wildcard.TRAILING });
      });
    });
    out.textContent = "";
    var head = out.appendChild(document.createElement("p"));
    head.textContent = found.length ? found.length + " " + data.words.found : data.words.none;
    var list = out.appendChild(document.createElement("ol"));
    found.slice(0, 100).forEach(function (hit) {
      var passage = passages[hit.ref], letter = data.letters[passage[0]];
      var item = list.appendChild(document.createElement("li"));
      var link = item.appendChild(document.createElement("a"));
      link.href = "letter/" + letter[0] + ".html#" + passage[1];
      link.textContent = letter[1];
      var text = item.appendChild(document.createElement("p"));
      text.lang = "nl";
      marked(text, passage[2], wanted);
    });
  }
  function search() {
    var wanted = words(field.value);
    if (!wanted.length) { out.textContent = ""; return; }
    build(function () { show(wanted); });
  }
  form.hidden = false;
  form.addEventListener("submit", function (event) {
    event.preventDefault();
    history.replaceState(null, "", "#q=" + encodeURIComponent(field.value));
    search();
  });
  var asked = new URLSearchParams(location.search).get("q")
    || new URLSearchParams(location.hash.slice(1)).get("q");
  if (asked) { field.value = asked; search(); }
})();
