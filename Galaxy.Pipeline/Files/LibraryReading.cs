using System.Reflection;

namespace Galaxy.Pipeline.Files;

/// <summary>Reading done by a library, which throws what it likes when a file is damaged or hostile.</summary>
internal static class LibraryReading
{
    private const string Damaged = "Fetch the file again, or save it again with the library that wrote it";

    /// <summary>What .NET says if nobody said what is not supported.</summary>
    private static readonly string _notSupported = new NotSupportedException().Message;

    /// <summary>The error codes of Unix and Windows for a place before a file's beginning.</summary>
    private static ReadOnlySpan<int> LeadsOut => [22, unchecked((int)0x80070083)];

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
        catch (Exception exception)
        {
            return ProblemOf(name, Cause(exception), remedy);
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

    /// <summary>Why something cannot be read, without a period.</summary>
    public static string Reason(Exception exception) => Words(Cause(exception)).TrimEnd('.');

    private static Problem ProblemOf(string name, Exception cause, string remedy) => cause switch
    {
        RefusedContentException refused => new Problem(name, refused.Message, refused.Remedy),
        OutOfMemoryException => new Problem(name, "there is not enough memory to read it", "Save it in smaller pieces"),
        UnauthorizedAccessException => new Problem(name, $"it cannot be read ({Reason(cause)})", "Check the file and its permissions"),
        _ => new Problem(name, $"it cannot be read ({Reason(cause)})", remedy),
    };

    /// <summary>The innermost that tells something of the file; those around it only say where it was noticed.</summary>
    private static Exception Cause(Exception exception)
    {
        Exception cause = exception;
        for (Exception? inner = exception; inner is not null; inner = inner.InnerException)
            cause = IsTelling(inner) || !IsTelling(cause) ? inner : cause;
        return cause;
    }

    /// <summary>Whether its words are about the file. Others are about the program that met the damage: its indexes, numbers and casts.</summary>
    private static bool IsTelling(Exception exception) => exception switch
    {
        IOException => !LeadsOut.Contains(exception.HResult),
        NotSupportedException => exception.Message != _notSupported,
        InvalidDataException or UnauthorizedAccessException or OutOfMemoryException or InsufficientExecutionStackException => true,
        _ => exception is not (SystemException or AggregateException or TargetInvocationException),
    };

    private static string Words(Exception cause) => cause switch
    {
        EndOfStreamException => "it ends too early",
        InsufficientExecutionStackException => "it leads in circles",
        _ when IsTelling(cause) => cause.Message,
        _ => "its content contradicts itself",
    };
}
