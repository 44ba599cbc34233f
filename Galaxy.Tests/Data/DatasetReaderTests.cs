using System.Globalization;
using System.Text;
using Galaxy.Kernels.Contract;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Imaging;
using Galaxy.Tests.Harness;

namespace Galaxy.Tests.Data;

public sealed class DatasetReaderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Images_come_by_class_and_name_whatever_the_case_of_folder_and_ending()
    {
        Add("Class_B/2.PNG", "20");
        Add("Class_B/10.jpeg", "21");
        Add("class a/1.JPG", "10");
        Add("class a/notes.txt", "99");
        Add("class a/.hidden.jpg", "99");
        LoadedPictures reading = Read();
        Assert.Equal(["class a/1.JPG", "Class_B/10.jpeg", "Class_B/2.PNG"], reading.Dataset.Names());
        Assert.Equal([10, 21, 20], reading.Dataset.Images.Select(image => (int)image.Image.Pixels[0]));
        Assert.Equal([0, 1, 1], reading.Dataset.Images.Select(image => (int)image.Label));
    }

    [Fact]
    public void Unreadable_files_are_left_out_and_told()
    {
        Add("class a/1.jpg", "1");
        Add("class a/2.jpg", "broken");
        LoadedPictures reading = Read();
        Assert.Equal("class a/2.jpg", Assert.Single(reading.Unreadable).Thing);
        Assert.Equal(1, reading.Dataset.Count);
        Assert.Contains("'class b'", Assert.Single(reading.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void Same_picture_under_two_classes_is_a_warning()
    {
        Add("class a/1.jpg", "7");
        Add("class a/2.jpg", "7");
        Add("class b/3.jpg", "7");
        Add("class a/4.jpg", "8");
        Add("class b/5.jpg", "9");
        Assert.Contains("'class a/1.jpg' and 'class b/3.jpg'", Assert.Single(Read().Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_readable_is_a_problem()
    {
        Directory.CreateDirectory(Path.Combine(_folder.Path, "class a"));
        Assert.Contains("class folders hold no images", Refusal(_folder.Path), StringComparison.Ordinal);
        Add("class a/1.jpg", "broken");
        Assert.Contains("none of the 1 images can be read (the first, class a/1.jpg: not a number)", Refusal(_folder.Path), StringComparison.Ordinal);
    }

    [Fact]
    public void Folder_that_is_not_there_or_a_file_is_a_problem()
    {
        Assert.Contains("there is no such folder", Refusal(Path.Combine(_folder.Path, "nowhere")), StringComparison.Ordinal);
        Add("file", "1");
        Assert.Contains("it is a file, not a folder", Refusal(Path.Combine(_folder.Path, "file")), StringComparison.Ordinal);
    }

    [Fact]
    public void Sample_is_stratified_seeded_and_decides_before_decoding()
    {
        for (int index = 0; index < 30; index++)
            Add($"class {(index < 20 ? "a" : "b")}/{index}.jpg", $"{index}");
        int decoded = 0;
        LoadedPictures reading = Read(sample: 9, seed: 1, decode: (file, name) =>
        {
            Interlocked.Increment(ref decoded);
            return Decode(file, name);
        });
        Assert.Equal(9, decoded);
        Assert.Equal([6, 3], reading.Dataset.CountPerClass().AsEnumerable());
        Assert.Equal(reading.Dataset.Names(), Read(sample: 9, seed: 1).Dataset.Names());
        Assert.NotEqual(reading.Dataset.Names(), Read(sample: 9, seed: 2).Dataset.Names());
        Assert.Equal(30, Read(sample: 500).Dataset.Count);
    }

    [Fact]
    public void Threads_do_not_change_the_outcome_and_progress_counts_every_file()
    {
        for (int index = 0; index < 40; index++)
            Add($"class a/{index}.png", $"{index}");
        List<int> told = [];
        LoadedPictures two = Read(threads: 2, progress: new Told(told));
        Assert.Equal(Read(threads: 1).Dataset.Names(), two.Dataset.Names());
        Assert.Equal(Enumerable.Range(1, 40), told);
    }

    private static Result<ScaledImage> Decode(PictureContent picture, string name) =>
        byte.TryParse(Encoding.ASCII.GetString(Assert.IsType<PictureContent.Encoded>(picture).File.Span), NumberStyles.None, CultureInfo.InvariantCulture, out byte value)
            ? Result.Ok(new ScaledImage(Datasets.Pixel(value, 0, 0)))
            : new Problem(name, "not a number", "Write one");

    private static Result<LoadedPictures> Read(string directory, int? sample, ulong seed, int threads, Decode decode, IProgress<int>? progress) =>
        ClassFolderReading.Read(directory, ["class a", "class b"], new ReadingOptions(new Shape(1, 1, 3), sample, seed), decode, progress, threads);

    private static string Refusal(string directory) =>
        Assert.IsType<Result<LoadedPictures>.Failed>(Read(directory, null, 0, 1, Decode, null)).Problem.ToString();

    private LoadedPictures Read(int? sample = null, ulong seed = 0, int threads = 2, Decode? decode = null, IProgress<int>? progress = null) =>
        Assert.IsType<Result<LoadedPictures>.Ok>(Read(_folder.Path, sample, seed, threads, decode ?? Decode, progress)).Value;

    private void Add(string name, string content)
    {
        string path = Path.Combine(_folder.Path, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
    }

    private sealed class Told(List<int> numbers) : IProgress<int>
    {
        public void Report(int value) => numbers.Add(value);
    }
}
