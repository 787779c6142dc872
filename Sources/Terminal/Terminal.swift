// Terminal: see the house in README.md.
