namespace Galaxy.Pipeline.Catalogs.Archives;

/// <summary>Something unpacks to more bytes than it may.</summary>
/// <param name="most">The most it may have.</param>
internal sealed class TooManyBytesException(long most) : IOException($"unpacked it is larger than {Quantity.Megabytes(most)} MB");
