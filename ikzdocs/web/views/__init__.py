"""The pages, one module a subject; each offers a blueprint `pages`."""
