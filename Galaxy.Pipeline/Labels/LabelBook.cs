using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Galaxy.Pipeline.Labels;

/// <summary>All labels that were read: the latest of each picture, and those before it that an undo brings back.</summary>
internal sealed class LabelBook
{
    /// <summary>How many undos of a picture in a row bring a label back.</summary>
    private const int MostBefore = 100;

    private readonly Dictionary<string, List<GivenLabel>> _byPicture = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _firstUse = new(StringComparer.Ordinal);

    /// <summary>Texts that many lines share.</summary>
    private readonly Dictionary<string, string> _shared = new(StringComparer.Ordinal);

    /// <summary>Lines that were read, without those that were skipped.</summary>
    public int Total { get; private set; }

    /// <summary>The last line that was read; null for none.</summary>
    public GivenLabel? Last { get; private set; }

    /// <summary>The label that stands; null if there is none, or all were undone.</summary>
    public GivenLabel? Of(string picture) => _byPicture.TryGetValue(picture, out List<GivenLabel>? labels) && labels is [.., var last] ? last : null;

    /// <summary>The labels that stand, one for each picture, in the order in which the pictures were first labeled.</summary>
    public IEnumerable<GivenLabel> Standing => _byPicture.Values.Where(labels => labels.Count > 0).Select(labels => labels[^1]);

    /// <summary>The labels in use, in the order of their first use.</summary>
    public ImmutableArray<string> Names =>
        [.. Standing.Select(label => label.Label).Distinct(StringComparer.Ordinal).OrderBy(label => _firstUse[label])];

    /// <summary>Takes a line.</summary>
    public void Add(GivenLabel line)
    {
        Total++;
        Last = line;
        ref List<GivenLabel>? labels = ref CollectionsMarshal.GetValueRefOrAddDefault(_byPicture, line.Picture, out _);
        labels ??= new List<GivenLabel>(1);
        if (!line.IsUndo)
            Push(labels, line);
        else if (labels.Count > 0)
            labels.RemoveAt(labels.Count - 1);
    }

    private void Push(List<GivenLabel> labels, GivenLabel line)
    {
        _firstUse.TryAdd(line.Label, _firstUse.Count);
        if (labels.Count == MostBefore)
            labels.RemoveAt(0);
        labels.Add(InLittle(line, labels.FirstOrDefault() ?? line));
    }

    /// <summary>The same label with texts that others have, too.</summary>
    private GivenLabel InLittle(GivenLabel line, GivenLabel before) => line with
    {
        Picture = before.Picture,
        Name = line.Name == before.Name ? before.Name : line.Name,
        File = line.File == before.File ? before.File : line.File,
        Label = Shared(line.Label),
        Who = Shared(line.Who),
        Model = Shared(line.Model),
        Former = Shared(line.Former),
    };

    private string Shared(string text) => _shared.TryGetValue(text, out string? known) ? known : _shared[text] = text;
}
