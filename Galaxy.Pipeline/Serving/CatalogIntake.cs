namespace Galaxy.Pipeline.Serving;

/// <summary>A catalog on its way into the store: whatever ends the way leaves nothing behind.</summary>
/// <param name="folder">Its folder.</param>
internal sealed class CatalogIntake(ReceivedFolder folder) : IDisposable
{
    private ReceivedCatalog? _catalog;
    private bool _isKept;

    /// <summary>Its folder.</summary>
    public ReceivedFolder Folder => folder;

    /// <summary>Opens it when all of it is there.</summary>
    public Result<ReceivedCatalog> Open()
    {
        folder.Unpack();
        return ReceivedCatalog.Open(folder).Map(opened => _catalog = opened);
    }

    /// <summary>Hands it over to a store, which deletes it when it forgets it.</summary>
    public StoredPlace KeepIn(PictureStore store)
    {
        _isKept = true;
        StoredPlace place = store.Open(folder.Bytes, _catalog!.Count, () => _ = Task.Run(Delete)); // Nobody waits for many files to be deleted.
        folder.Hand();
        return place;
    }

    public void Dispose()
    {
        if (!_isKept)
            Delete();
    }

    private void Delete()
    {
        if (_catalog is null)
            folder.Delete();
        else
            _catalog.Close(folder.Delete);
    }
}
