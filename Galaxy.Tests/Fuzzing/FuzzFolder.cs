using Galaxy.Tests.Harness;

namespace Galaxy.Tests.Fuzzing;

/// <summary>A folder for hostile files, and beside it what they must neither read nor change.</summary>
internal sealed class FuzzFolder : IDisposable
{
    private const string Hostile = "hostile";

    private readonly TemporaryFolder _root = new();
    private readonly string _listing;

    public FuzzFolder()
    {
        Directory.CreateDirectory(Inside);
        foreach (string name in (string[])["1.png", "2.png"])
            File.WriteAllBytes(Path.Combine(Inside, name), Imaging.PngWriter.Write(3, 4, depth: 8, color: 0, isInterlaced: false).File);
        File.WriteAllBytes(SecretPath, Secret);
        _listing = Listing();
    }

    /// <summary>Where hostile files are put, beside two good pictures.</summary>
    public string Inside => Path.Combine(_root.Path, "inside");

    /// <summary>A good picture outside of it.</summary>
    public string SecretPath => Path.Combine(_root.Path, "secret.png");

    public static byte[] Secret { get; } = Imaging.PngWriter.Write(5, 5, depth: 8, color: 2, isInterlaced: false).File;

    /// <summary>Puts a file into the folder, alone.</summary>
    public string Put(byte[] file, string ending)
    {
        string path = Path.Combine(Inside, Hostile + ending);
        File.WriteAllBytes(path, file);
        return path;
    }

    /// <summary>Whether nothing was made, changed or deleted but the hostile file.</summary>
    public bool IsUntouched => Listing() == _listing && File.ReadAllBytes(SecretPath).AsSpan().SequenceEqual(Secret);

    public void Dispose() => _root.Dispose();

    private string Listing() => string.Join('\n', Directory.GetFileSystemEntries(_root.Path, "*", SearchOption.AllDirectories)
        .Where(path => !Path.GetFileName(path).StartsWith(Hostile, StringComparison.Ordinal)).Order(StringComparer.Ordinal));
}
