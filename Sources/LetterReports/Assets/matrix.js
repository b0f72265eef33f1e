// Shows only the rows of a matrix whose heading holds the words that are typed.
document.querySelectorAll(".filter").forEach(function (field) {
  var table = document.getElementById(field.dataset.table);
  field.hidden = false;
  field.querySelector("input").addEventListener("input", function (event) {
    var words = event.target.value.toLowerCase().split(" ");
    table.querySelectorAll("tbody tr").forEach(function (row) {
      var head = row.firstElementChild.textContent.toLowerCase();
      row.hidden = !words.every(function (word) { return head.includes(word); });
    });
  });
});
