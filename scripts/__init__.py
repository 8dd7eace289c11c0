"""What the makers of the program run: measurements and generated pages."""
