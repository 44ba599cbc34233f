namespace Galaxy.Pipeline.Files;

/// <summary>Reading done by a library, which throws what it likes when a file is damaged or hostile.</summary>
internal static class LibraryReading
{
    private const string Damaged = "Fetch the file again, or save it again with the library that wrote it";

    /// <summary>What was read; every exception is a problem of the file.</summary>
    /// <param name="name">What to call the file in a problem.</param>
    /// <param name="read">Reads.</param>
    /// <param name="remedy">What helps if the file is damaged.</param>
    public static Result<T> Try<T>(string name, Func<T> read, string remedy = Damaged) => Try(name, () => Result.Ok(read()), remedy);

    /// <summary>What was read; every exception is a problem of the file.</summary>
    /// <param name="name">What to call the file in a problem.</param>
    /// <param name="read">Reads.</param>
    /// <param name="remedy">What helps if the file is damaged.</param>
    public static Result<T> Try<T>(string name, Func<Result<T>> read, string remedy = Damaged)
    {
        try
        {
            return read();
        }
        catch (UnauthorizedAccessException exception)
        {
            return new Problem(name, $"it cannot be read ({exception.Message.TrimEnd('.')})", "Check the file and its permissions");
        }
        catch (OutOfMemoryException)
        {
            return new Problem(name, "there is not enough memory to read it", "Save it in smaller pieces");
        }
        catch (RefusedContentException exception)
        {
            return new Problem(name, exception.Message, exception.Remedy);
        }
        catch (Exception exception)
        {
            return new Problem(name, $"it cannot be read ({Reason(exception).TrimEnd('.')})", remedy);
        }
    }

    /// <summary>What is read from a file that stays open for it; the file is closed again if there is a problem.</summary>
    /// <param name="name">What to call the file in a problem.</param>
    /// <param name="open">Opens it.</param>
    /// <param name="read">What is read keeps the file, and closes it in the end.</param>
    public static Result<T> KeepOpen<TFile, T>(string name, Func<TFile> open, Func<TFile, Result<T>> read) where TFile : IDisposable =>
        Try(name, open).Bind(file =>
        {
            Result<T> result = Try(name, () => read(file));
            if (result is Result<T>.Failed)
                file.Dispose();
            return result;
        });

    /// <summary>The reason behind those that only say that there is one.</summary>
    private static string Reason(Exception exception) => exception switch
    {
        { InnerException: InvalidDataException inner } => Reason(inner),
        AggregateException { InnerException: { } inner } => Reason(inner),
        InsufficientExecutionStackException => "it leads in circles",
        IOException or InvalidDataException or NotSupportedException => exception.Message,
        _ => $"{exception.GetType().Name}: {exception.Message}",
    };
}
