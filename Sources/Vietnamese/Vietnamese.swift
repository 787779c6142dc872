// Vietnamese: see the house in README.md.
