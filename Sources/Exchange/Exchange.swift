// Exchange: see the house in README.md.
