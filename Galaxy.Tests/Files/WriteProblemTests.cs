using Galaxy.Pipeline.Files;
using Galaxy.Tests.Harness;

namespace Galaxy.Tests.Files;

/// <summary>The message says why a file cannot be written.</summary>
public sealed class WriteProblemTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(28, "cannot be written: the disk is full. Free some space, or choose another place.")]
    [InlineData(122, "cannot be written: the disk is full. Free some space, or choose another place.")]
    [InlineData(30, "cannot be written: its file system is read-only. Choose another place.")]
    [InlineData(5, "cannot be written: Words of the system. Choose another place.")]
    public void System_that_refuses_bytes_is_quoted_by_cause(int number, string words)
    {
        string path = Path.Combine(_folder.Path, "model");
        string told = $"{AtomicFile.Write(path, _ => throw new IOException("Words of the system.", number)).Failure()}";
        Assert.Equal($"{path}: {words}", told);
        Assert.Empty(_folder.Files());
    }

    [Fact]
    public void Folder_that_is_there_need_not_be_created() => Assert.Equal(
        $"{_folder.Path}: cannot be written to: permission is denied. Change the permissions, or choose another place.",
        $"{WriteProblem.OfFolder(_folder.Path, new UnauthorizedAccessException())}");

    [Fact]
    public void File_that_grows_beyond_what_the_system_allows_is_a_problem_and_leaves_nothing()
    {
        string path = Path.Combine(_folder.Path, "model");
        Assert.StartsWith($"{path}: cannot be written: ", $"{AtomicFile.Write(path, stream => stream.SetLength(long.MaxValue)).Failure()}", StringComparison.Ordinal);
        Assert.Empty(_folder.Files());
    }

    [Fact]
    public void File_whose_name_the_system_just_takes_can_be_written()
    {
        string path = Path.Combine(_folder.Path, new string('n', 255));
        AtomicFile.Write(path, [1]).Value();
        Assert.Equal([1], File.ReadAllBytes(path));
    }

    [Fact]
    public void Name_that_is_too_long_is_named_as_that()
    {
        string told = $"{AtomicFile.Write(Path.Combine(_folder.Path, new string('n', 256)), [1]).Failure()}";
        Assert.EndsWith("cannot be written: its name is too long. Choose a shorter one.", told, StringComparison.Ordinal);
        Assert.Empty(_folder.Files());
    }
}
