"""The map that the official packages make of the model: what is selected, boxes, arrows and groups."""
