// TextEditing: see the house in README.md.
