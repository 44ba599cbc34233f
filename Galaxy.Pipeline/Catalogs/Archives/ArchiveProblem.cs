namespace Galaxy.Pipeline.Catalogs.Archives;

/// <summary>What can go wrong with an archive.</summary>
internal static class ArchiveProblem
{
    /// <summary>Does something with an archive; whatever its library throws is a problem of the archive or its member.</summary>
    public static Result<T> Guard<T>(string name, Func<T> work)
    {
        try
        {
            return Result.Ok(work());
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return new Problem(name, $"it cannot be read ({exception.Message.TrimEnd('.')})", "Pack or fetch the archive again");
        }
        catch (Exception exception)
        {
            return new Problem(name, $"it cannot be read ({exception.GetType().Name})", "Pack or fetch the archive again");
        }
    }

    public static Problem TooLarge(string name, long length) => new(
        name, $"it has {Quantity.Megabytes(length)} MB, more than {Quantity.Megabytes(ArchiveLimits.Picture)}", "Leave it out");
}
