"""The words of the field as frozen values: what a publication is made from."""
