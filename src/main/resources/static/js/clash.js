// Head to head: opens and folds all questions, and prints.

const unfold = document.querySelector("[data-unfold]");
const questions = [...document.querySelectorAll(".question")];

if (unfold && questions.length > 1) {
  const words = { open: unfold.textContent, fold: unfold.dataset.sayFold };
  const allOpen = () => questions.every((question) => question.open);
  const say = () => {
    unfold.textContent = allOpen() ? words.fold : words.open;
  };
  unfold.hidden = false;
  unfold.addEventListener("click", () => {
    const open = !allOpen();
    for (const question of questions) {
      question.open = open;
    }
    say();
  });
  for (const question of questions) {
    question.addEventListener("toggle", say);
  }
  say();
}

const print = document.querySelector("[data-print]");
if (print) {
  print.hidden = false;
  print.addEventListener("click", () => window.print());
}
