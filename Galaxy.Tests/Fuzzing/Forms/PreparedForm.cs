using System.Collections.Immutable;
using Galaxy.Kernels.Contract;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Imaging;
using Galaxy.Pipeline.Prepared;
using Galaxy.Tests.Fuzzing.Mutations;

namespace Galaxy.Tests.Fuzzing.Forms;

/// <summary>
/// Files of the cache of prepared pictures, through <see cref="PreparedFile"/>: whatever passes its checks must be as it was written.
/// </summary>
internal static class PreparedForm
{
    private static readonly PreparedSettings _settings = new("set", new Shape(3, 4, Image.Channels), "the whole", Margin: 1);

    private static ImmutableArray<PreparedPicture> Pictures { get; } = [.. Enumerable.Range(1, 5).Select(Picture)];

    public static FuzzForm Form => new("cache", ".pictures", [Written], (seeds, random) => FileMutation.Of(seeds, random), IsOpened);

    private static byte[] Written
    {
        get
        {
            using MemoryStream file = new();
            PreparedFile.Write(file, _settings, Pictures);
            return file.ToArray();
        }
    }

    private static PreparedPicture Picture(int number)
    {
        byte[] pixels = [.. Enumerable.Range(0, _settings.PictureBytes).Select(index => (byte)(index * number))];
        Image image = Image.Own(_settings.Height, _settings.Width, pixels);
        SourceMark source = new((UInt128)number, (UInt128)number, IsSettled: true);
        return new PreparedPicture(source, image, ContentKey.Of(image), ContentKey.Of(image), Side: 9);
    }

    private static bool IsOpened(byte[] file, FuzzFolder folder)
    {
        string path = folder.Put(file, ".pictures");
        PreparedFile? opened = PreparedFile.Open(path, _settings, window: null);

        // It is mapped: the next file must be another one of the same name.
        File.Delete(path);
        int whole = 0;
        for (int index = 0; index < opened?.Records.Length; index++)
        {
            if (!opened.Check(index))
                continue;
            PreparedPicture picture = opened.Picture(index);
            PreparedPicture written = Pictures.Single(other => other.Source == picture.Source);
            Assert.True(picture.Pixels.Pixels.SequenceEqual(written.Pixels.Pixels), "A picture of the cache is another one.");
            whole++;
        }

        return whole > 0;
    }
}
