"""A Document becomes Proposals: `pipeline` holds the steps in their order."""
