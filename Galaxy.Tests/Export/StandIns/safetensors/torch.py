from predict import read_model


def load_file(path):
    return read_model(path)[1]
