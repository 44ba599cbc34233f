using System.Collections.Immutable;
using Galaxy.Pipeline.Data;

namespace Galaxy.Pipeline.Prepared;

/// <summary>Finds the prepared pictures of a set. Several threads may look for different ones at once.</summary>
internal sealed class KeptPictures
{
    private readonly Dictionary<UInt128, KeptPlace> _byStamp = [];
    private readonly Dictionary<UInt128, KeptPlace> _byContent = [];
    private readonly Dictionary<SourceMark, KeptPlace> _byMark = [];

    public KeptPictures(ImmutableArray<PreparedFile> files)
    {
        foreach (PreparedFile file in files)
            for (int index = 0; index < file.Records.Length; index++)
                Add(file.Records[index].Source, new KeptPlace(file, index));
    }

    /// <summary>Where a picture with this stamp is kept whole; null if it is not, or if its stamp does not tell of every change.</summary>
    public KeptPlace? Find(ContentStamp? stamp) => stamp is { } known ? Whole(_byStamp, SourceMark.DigestOf(known)) : null;

    /// <summary>A picture made from the same content; null if there is none.</summary>
    public PreparedPicture? Find(SourceMark source) =>
        Whole(_byContent, source.Content) is { } place ? place.Picture with { Source = source } : null;

    /// <summary>Whether one with just this mark is kept, in a file that is not given up.</summary>
    public bool Has(SourceMark source) => _byMark.TryGetValue(source, out KeptPlace place) && !place.File.IsDamaged;

    private static KeptPlace? Whole(Dictionary<UInt128, KeptPlace> places, UInt128 digest) =>
        places.TryGetValue(digest, out KeptPlace place) && place.Check() ? place : null;

    private void Add(SourceMark source, KeptPlace place)
    {
        if (source.IsSettled)
            _byStamp.TryAdd(source.Stamp, place);
        _byContent.TryAdd(source.Content, place);
        _byMark.TryAdd(source, place);
    }
}
