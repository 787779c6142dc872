// Domain: see the house in README.md.
