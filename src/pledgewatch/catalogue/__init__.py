"""What ships with the program: instruments, States, issues. Facts, in words of our own."""
