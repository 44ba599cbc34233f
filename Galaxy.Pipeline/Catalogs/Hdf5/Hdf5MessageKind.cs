namespace Galaxy.Pipeline.Catalogs.Hdf5;

/// <summary>The messages of an object's header that are looked into, by their numbers in the file.</summary>
internal enum Hdf5MessageKind
{
    Type = 3,
    OldFillValue = 4,
    FillValue = 5,
    Link = 6,
    Layout = 8,
    Attribute = 12,
    Continuation = 16,
}
