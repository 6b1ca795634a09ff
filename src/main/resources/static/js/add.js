// Files can be dropped anywhere on the page; the form sends them as if they had been chosen.

const form = document.querySelector("[data-upload]");
const zone = form.querySelector("[data-drop]");
const input = form.querySelector("input[type=file]");
const words = zone.querySelector("[data-drop-words] label");

words.textContent = form.dataset.sayDrop;

const bringsFiles = (event) => [...(event.dataTransfer?.types ?? [])].includes("Files");

document.addEventListener("dragover", (event) => {
  if (bringsFiles(event)) {
    event.preventDefault();
    zone.classList.add("drop--over");
  }
});

document.addEventListener("dragleave", (event) => {
  if (!event.relatedTarget) {
    zone.classList.remove("drop--over");
  }
});

document.addEventListener("drop", (event) => {
  if (bringsFiles(event)) {
    event.preventDefault();
    zone.classList.remove("drop--over");
    input.files = event.dataTransfer.files;
    if (input.files.length > 0) {
      form.requestSubmit();
    }
  }
});

for (const each of document.querySelectorAll("main form")) {
  each.addEventListener("submit", () => {
    const button = each.querySelector("button[type=submit]");
    button.disabled = true;
    button.textContent = form.dataset.saySending;
  });
}

// Back from the next page the browser may show this one as it was left.
addEventListener("pageshow", (event) => {
  if (event.persisted) {
    location.reload();
  }
});
