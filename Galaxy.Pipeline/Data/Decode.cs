using Galaxy.Pipeline.Imaging;

namespace Galaxy.Pipeline.Data;

/// <summary>Turns the bytes of an image file into an image cropped and scaled to the network's input; the name is for messages.</summary>
public delegate Result<ScaledImage> Decode(byte[] file, string name);
