using Galaxy.Pipeline.Imaging;

namespace Galaxy.Pipeline.Data;

/// <summary>Turns what was read of a picture into an image framed and scaled to the network's input; the name is for messages.</summary>
internal delegate Result<ScaledImage> Decode(PictureContent picture, string name);
