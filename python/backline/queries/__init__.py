def compile_shape(scope, path, shape):
    raise NotImplementedError
