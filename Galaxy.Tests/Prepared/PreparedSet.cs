using System.Collections.Concurrent;
using Galaxy.Kernels.Contract;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Imaging;
using Galaxy.Pipeline.Prepared;
using Galaxy.Pipeline.Results;
using Galaxy.Tests.Harness;

namespace Galaxy.Tests.Prepared;

/// <summary>Files of a few bytes that are decoded to tiny pictures, and a cache for these.</summary>
internal sealed class PreparedSet : IDisposable
{
    private static readonly Shape Input = new(2, 3, Image.Channels);

    private readonly TemporaryFolder _folder = new();
    private readonly ConcurrentQueue<string> _decoded = [];

    /// <summary>A time at which all files are settled.</summary>
    public ManualClock Clock { get; } = new(DateTimeOffset.UtcNow + TimeSpan.FromMinutes(1));

    /// <summary>Pixels of the margin.</summary>
    public int Margin { get; set; } = 1;

    public string Framing { get; set; } = "the whole";

    /// <summary>The cache folder.</summary>
    public string Cache => Path.Combine(_folder.Path, "cache");

    /// <summary>The folder of the pictures' files in it.</summary>
    public string Entries => Path.Combine(Cache, PreparedCache.Name);

    /// <summary>Its only file.</summary>
    public string Entry => Assert.Single(Directory.GetFiles(Entries));

    /// <summary>Why pictures could not be kept.</summary>
    public List<Problem> Refusals { get; } = [];

    private string Pictures => Path.Combine(_folder.Path, "pictures");

    private PreparedSettings Settings => new(Pictures, Input, Framing, Margin);

    public void Dispose() => _folder.Dispose();

    /// <summary>Writes or replaces a picture.</summary>
    public string Add(string name, string content)
    {
        Directory.CreateDirectory(Pictures);
        string path = Path.Combine(Pictures, name);
        File.WriteAllText(path, content);
        return path;
    }

    public void Move(string name, string to) => File.Move(Path.Combine(Pictures, name), Path.Combine(Pictures, to));

    public void Delete(string name) => File.Delete(Path.Combine(Pictures, name));

    /// <summary>Loads all pictures, and compares them with those that are made without a cache.</summary>
    /// <returns>The names of those that were decoded.</returns>
    public string[] Load(int threads = 2)
    {
        PreparedCache cache = PreparedCache.Open(Cache, Clock).Match(opened => opened, problem => throw new InvalidOperationException($"{problem}"));
        return Load(cache, threads);
    }

    /// <inheritdoc cref="Load(int)"/>
    public string[] Load(PreparedCache cache, int threads = 2)
    {
        string[] plain = Shown(new ImageLoader(Decode, threads), Listed);
        _decoded.Clear();
        Assert.Equal(plain, Shown(new PreparedLoader(cache, Settings, Decode, threads, Clock, Refusals.Add), Listed));
        return [.. _decoded.Order(StringComparer.Ordinal)];
    }

    private PictureEntry[] Listed =>
        [.. Directory.GetFiles(Pictures).Order(StringComparer.Ordinal).Select((path, index) => FileEntry.Of(path, Path.GetFileName(path), (ushort)index))];

    private static string[] Shown(IImageLoader loader, PictureEntry[] entries) =>
        [.. Assert.IsType<Result<Result<LabeledImage>[]>.Ok>(loader.Load(entries, progress: null, CancellationToken.None)).Value
            .Select(result => result.Match(Text, problem => $"{problem}"))];

    /// <summary>All that a picture is, its wide image's key included.</summary>
    private static string Text(LabeledImage image) =>
        $"{image.Name} {image.Label} {image.Side} {image.Key} {Convert.ToHexString(image.Image.Pixels)} "
        + (image.Wide is { } wide ? $"{image.WideKey ?? ContentKey.Of(wide)} {Convert.ToHexString(wide.Pixels)}" : "");

    private Result<ScaledImage> Decode(PictureContent picture, string name)
    {
        _decoded.Enqueue(name);
        byte[] content = Assert.IsType<PictureContent.Encoded>(picture).File.ToArray();
        if (content[0] == (byte)'!')
            return new Problem(name, "it is no picture", "Leave it out");
        (int height, int width) = (Input.Height + 2 * Margin, Input.Width + 2 * Margin);
        Image all = Image.Own(height, width, [.. Enumerable.Range(0, height * width * Image.Channels).Select(index => (byte)(content[index % content.Length] + index))]);
        return Result.Ok(new ScaledImage(all.Middle(Input.Height, Input.Width), Margin == 0 ? null : all) { Picture = (content.Length, content.Length) });
    }
}
