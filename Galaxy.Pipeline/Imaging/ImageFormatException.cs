using Galaxy.Pipeline.Imaging.Formats;

namespace Galaxy.Pipeline.Imaging;

/// <summary>Thrown by decoders for a damaged picture; <see cref="ImageFile"/> alone catches it and makes it a problem.</summary>
internal sealed class ImageFormatException(string what, string remedy = ImageFormatException.Damaged) : Exception(what)
{
    private const string Damaged = "Fetch the file again, or leave it out";

    /// <summary>What the user can do about it.</summary>
    public string Remedy { get; } = remedy;
}
