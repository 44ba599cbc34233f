using System.Text;

namespace Galaxy.Pipeline.Imaging.Png;

/// <summary>A text stored in a PNG (a tEXt chunk).</summary>
/// <param name="Keyword">What it is about, up to 79 characters of Latin-1.</param>
/// <param name="Text">Latin-1.</param>
public sealed record PngText(string Keyword, string Text)
{
    internal void Write(MemoryStream file) => PngFile.WriteChunk(file, "tEXt"u8, Encoding.Latin1.GetBytes($"{Keyword}\0{Text}"));
}
