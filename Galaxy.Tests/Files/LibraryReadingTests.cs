using System.Reflection;
using Galaxy.Pipeline.Files;

namespace Galaxy.Tests.Files;

/// <summary>Whatever a library throws, the user reads why the file is not read, in words about the file.</summary>
public sealed class LibraryReadingTests
{
    private static readonly Exception Index = Thrown(() => Array.Empty<int>()[1]);
    private static readonly Exception Ours = new InvalidDataException("its header is cut off.");

    public static TheoryData<Exception, string> Reasons => new()
    {
        { Ours, "its header is cut off" },
        { new IOException("The disk is gone."), "The disk is gone" },
        { new IOException("Invalid argument : '/a.h5'", 22), "its content contradicts itself" },
        { new NotSupportedException(), "its content contradicts itself" },
        { new NotSupportedException("its floats have 80 bits"), "its floats have 80 bits" },
        { new FormatException("Input string was not in a correct format."), "its content contradicts itself" },
        { Index, "its content contradicts itself" },
        { new EndOfStreamException(), "it ends too early" },
        { new InsufficientExecutionStackException(), "it leads in circles" },
        { new LibraryException("Unknown encoding: 7"), "Unknown encoding: 7" },
        { new LibraryException("The column 'a' is damaged", Index), "The column 'a' is damaged" },
        { new LibraryException("Cannot read", Ours), "its header is cut off" },
        { new InvalidDataException("Central Directory corrupt.", new EndOfStreamException()), "it ends too early" },
        { new AggregateException(Ours), "its header is cut off" },
        { new AggregateException(new TargetInvocationException(Index)), "its content contradicts itself" },
        { new TypeInitializationException("T", new TargetInvocationException(Ours)), "its header is cut off" },
    };

    [Theory]
    [MemberData(nameof(Reasons))]
    public void Reason_is_about_the_file(Exception exception, string reason) =>
        Assert.Equal(new Problem("a.h5", $"it cannot be read ({reason})", "Pack it again"), ProblemOf(exception));

    [Fact]
    public void Some_have_remedies_of_their_own_wherever_they_are_thrown()
    {
        Assert.Equal("Write it without links", ProblemOf(new AggregateException(new RefusedContentException("it has links", "Write it without links"))).Remedy);
        Assert.Equal("Save it in smaller pieces", ProblemOf(new LibraryException("Cannot read", new InsufficientMemoryException())).Remedy);
        Assert.Equal("Check the file and its permissions", ProblemOf(new UnauthorizedAccessException("Access is denied.")).Remedy);
    }

    private static Exception Thrown(Func<int> read) => Record.Exception(() => { read(); })!;

    private static Problem ProblemOf(Exception exception) =>
        Assert.IsType<Result<int>.Failed>(LibraryReading.Try("a.h5", (Func<int>)(() => throw exception), "Pack it again")).Problem;

    private sealed class LibraryException(string message, Exception? inner = null) : Exception(message, inner);
}
