using System.IO.Compression;
using Galaxy.Tests.Harness;

namespace Galaxy.Tests.Cli;

/// <summary>The same pictures in another form train the same model, and its test finds them again.</summary>
public sealed class CatalogRunTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Folders_zip_and_table_of_the_same_pictures_train_the_same_model()
    {
        CommandLine.Must("simulate", "--out", At("sky"), "--count", "40", "--mix", "flat", "--size", "32");
        ZipFile.CreateFromDirectory(At("sky"), At("sky.zip"));
        File.WriteAllLines(At("sky.csv"), Rows());

        string folders = Train("folders", "--data", At("sky"));
        string packed = Train("packed", "--data", At("sky.zip"));
        string table = Train("table", "--data", At("sky.csv"), "--file-column", "where", "--label-column", "kind", "--pictures", At("sky.zip"));

        Assert.Contains(": class folders, 40 pictures: ", folders, StringComparison.Ordinal);
        Assert.Contains(": packed class folders, 40 pictures: ", packed, StringComparison.Ordinal);
        Assert.Contains(": a table of pictures, 40 pictures: ", table, StringComparison.Ordinal);
        Assert.Equal(Model("folders"), Model("packed"));
        Assert.Equal(Model("folders"), Model("table"));
        foreach (string run in (string[])["folders", "packed", "table"])
            Assert.Contains("test images of the training", CommandLine.Must("evaluate", At(run)), StringComparison.Ordinal);
    }

    /// <summary>The pictures' paths elsewhere, in the order of their names.</summary>
    private IEnumerable<string> Rows() => Directory.EnumerateFiles(At("sky"), "*.png", SearchOption.AllDirectories)
        .Order(StringComparer.Ordinal)
        .Select(path => $"/elsewhere/{Path.GetRelativePath(At("sky"), path).Replace('\\', '/')},{Path.GetFileName(Path.GetDirectoryName(path))}")
        .Prepend("where,kind");

    private string Train(string run, params IEnumerable<string> data) =>
        CommandLine.Must(["train", "--network", "Galaxy32", "--epochs", "1", "--crop", "0", "--out", At(run), .. data]);

    private byte[] Model(string run) => File.ReadAllBytes(Path.Combine(At(run), "model.safetensors"));

    private string At(string name) => Path.Combine(_folder.Path, name);
}
