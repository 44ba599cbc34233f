using Galaxy.Pipeline.Imaging;
using Galaxy.Pipeline.Imaging.Formats;

namespace Galaxy.Tests.Fuzzing.Forms;

/// <summary>Decodes a picture.</summary>
internal static class DecodedPicture
{
    /// <summary>Whether it is read. What the door catches as its last resort is a bug behind it.</summary>
    public static bool IsDecoded(ReadOnlyMemory<byte> file)
    {
        Result<Image> result = ImageFile.Decode(file.Span, "hostile");
        if (result is Result<Image>.Failed(var problem))
        {
            Assert.Equal("hostile", problem.Thing);
            Assert.NotEmpty(problem.Remedy);
            Assert.DoesNotContain("the decoder failed", problem.What, StringComparison.Ordinal);
        }

        return result is Result<Image>.Ok;
    }
}
