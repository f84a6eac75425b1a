"use strict";

// Before anything is painted: there is a script, and the reader's system is light or dark.
document.documentElement.classList.add("scripted");
document.documentElement.dataset.theme = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
