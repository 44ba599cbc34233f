using Galaxy.Pipeline.Imaging.Formats;

namespace Galaxy.Pipeline.Imaging;

/// <summary>The bytes are not a picture that can be read. Caught in <see cref="ImageFile"/> alone, where it becomes a problem.</summary>
internal sealed class ImageFormatException(string what, string remedy = ImageFormatException.Damaged) : Exception(what)
{
    private const string Damaged = "Fetch the file again, or leave it out";

    /// <summary>What the user can do about it.</summary>
    public string Remedy { get; } = remedy;
}
