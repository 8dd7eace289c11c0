"""`python -m pledgewatch.terminal`: the program, for processes that it starts itself."""

from pledgewatch.terminal.main import main

if __name__ == "__main__":
    main()
