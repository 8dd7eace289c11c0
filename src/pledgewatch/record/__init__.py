"""What people accepted, every change kept: models, actions, queries, and the one edition."""
