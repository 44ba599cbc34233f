namespace Galaxy.Pipeline.PredictionTables;

/// <summary>A whole catalog: how many pictures, and which in which order.</summary>
/// <param name="Pictures">All of them.</param>
/// <param name="Hash">The <see cref="TableHash"/> of their numbers, ids and files.</param>
internal sealed record CatalogSum(long Pictures, string Hash)
{
    /// <param name="pictures">Ids and files of all pictures in order.</param>
    public static CatalogSum Of(IEnumerable<(string Id, string File)> pictures)
    {
        (TableHash hash, long count) = (default, 0);
        foreach ((string id, string file) in pictures)
            hash += TableHash.OfPicture(count++, id, file);
        return new CatalogSum(count, $"{hash}");
    }
}
