"""From a spec to Word and Excel documents: what there is to write, in which words, rendered how."""
