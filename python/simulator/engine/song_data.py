"""Data that scripts keep with a Set or a track."""


class Data:
    stored_data = {}

    def get_data(self, key, default_value):
        return self.stored_data.get(key, default_value)

    def set_data(self, key, value):
        """A value of None stays: get_data then answers None instead of the default."""
        self.put("stored_data", dict(self.stored_data, **{key: value}))
        self.document.changed(self, "data")
