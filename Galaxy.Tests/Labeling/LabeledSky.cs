using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Labels;
using Galaxy.Tests.Cli;
using Galaxy.Tests.Harness;

namespace Galaxy.Tests.Labeling;

/// <summary>A small model, its training pictures, and other pictures that somebody labels.</summary>
public sealed class LabeledSky : IDisposable
{
    private const string Images = "40";

    private readonly TemporaryFolder _folder = new();

    public LabeledSky()
    {
        (Training, Model, Others) = (Place("training"), Place("model"), Place("others"));
        CommandLine.Must("simulate", "--out", Training, "--count", Images, "--mix", "flat", "--size", "64");
        CommandLine.Must("simulate", "--out", Others, "--count", Images, "--mix", "flat", "--seed", "2", "--size", "64");
        CommandLine.Must("train", "--data", Training, "--network", "Galaxy32", "--epochs", "1", "--crop", "0", "--out", Model);
    }

    /// <summary>Class folders of its training.</summary>
    public string Training { get; }

    /// <summary>Its run folder.</summary>
    public string Model { get; }

    /// <summary>Class folders of pictures that it has not seen.</summary>
    public string Others { get; }

    /// <summary>Labels the pictures in a working folder, as their class folders say.</summary>
    /// <param name="folder">The working folder.</param>
    /// <param name="rename">Gives a class another label.</param>
    public void Label(string folder, Func<string, string>? rename = null)
    {
        LabelJournal journal = new(folder);
        foreach (string path in Directory.EnumerateFiles(Others, "*.png", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            byte[] file = File.ReadAllBytes(path);
            string label = Path.GetFileName(Path.GetDirectoryName(path))!;
            string id = ContentId.Of(file);
            string kept = KeptPicture.Keep(folder, id, path, stream => stream.Write(file)).Value();
            journal.Append(LabelWriter.Of("x", rename?.Invoke(label) ?? label) with { Picture = id, Name = Path.GetFileName(path), File = kept });
        }
    }

    public void Dispose() => _folder.Dispose();

    private string Place(string name) => Path.Combine(_folder.Path, name);
}
