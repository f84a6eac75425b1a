"""The commands, a module each; `options` and `exits` are what they share, and `cli` lists them."""
