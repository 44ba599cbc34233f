namespace Galaxy.Pipeline.Serving;

/// <summary>Pictures that are forgotten together.</summary>
/// <param name="bytes">What they take in the spool.</param>
/// <param name="count">How many there are.</param>
/// <param name="delete">Deletes them from it.</param>
internal sealed class StoredPlace(long bytes, int count, Action delete)
{
    /// <summary>What they take in the spool.</summary>
    public long Bytes => bytes;

    /// <summary>How many there are.</summary>
    public int Count => count;

    /// <summary>Their identifiers.</summary>
    public List<string> Ids { get; } = [];

    /// <summary>Whether they are forgotten.</summary>
    public bool IsForgotten { get; private set; }

    /// <summary>Forgets them.</summary>
    public void Forget()
    {
        IsForgotten = true;
        delete();
    }
}
