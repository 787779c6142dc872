// Screen: see the house in README.md.
