using Galaxy.Pipeline.Imaging;
using Galaxy.Pipeline.Imaging.Foreign;
using Galaxy.Pipeline.Imaging.Jpeg;
using Galaxy.Pipeline.Imaging.Png;

namespace Galaxy.Tests.Imaging;

/// <summary>Damaged files quickly give a picture or a problem, even below the handler that catches everything, so that it hides no bug.</summary>
public sealed class HostileImageTests
{
    private const int Mutations = 20_000;

    [Fact]
    public void Mutated_files_end_in_a_picture_or_a_problem_that_names_them()
    {
        Random random = new(2026);
        byte[][] files = [.. Fixture.Names.Select(Fixture.Bytes), .. PngWriter.Kinds.Select(kind => PngWriter.Write(9, 7, kind.Depth, kind.Color, isInterlaced: true).File)];
        int refused = 0;
        for (int mutation = 0; mutation < Mutations; mutation++)
        {
            byte[] file = Mutate(files[random.Next(files.Length)], files, random);
            if (!IsDecoded(file))
            {
                Problem problem = Fixture.Refuse(file, "hostile");
                Assert.Equal("hostile", problem.Thing);
                Assert.NotEmpty(problem.Remedy);
                refused++;
            }
        }

        Assert.InRange(refused, Mutations / 4, Mutations);
    }

    /// <summary>Anything else that a decoder throws is a bug.</summary>
    private static bool IsDecoded(byte[] file)
    {
        try
        {
            if (file.AsSpan().StartsWith(PngFile.Signature))
                PngDecoder.Decode(file);
            else if (file.AsSpan().StartsWith(JpegSegment.Start))
                JpegDecoder.Decode(file);
            else
                return LibraryFile.Decode(file) is not null;
            return true;
        }
        catch (ImageFormatException)
        {
            return false;
        }
    }

    private static byte[] Mutate(byte[] file, byte[][] others, Random random)
    {
        byte[] copy = [.. file];
        switch (random.Next(5))
        {
            case 0:
                return copy[..random.Next(copy.Length)];
            case 1:
                byte[] other = others[random.Next(others.Length)];
                return [.. copy[..random.Next(copy.Length)], .. other[random.Next(other.Length)..]];
            case 2:
                for (int flips = random.Next(1, 9); flips > 0; flips--)
                    copy[random.Next(copy.Length)] ^= (byte)(1 << random.Next(8));
                return copy;
            case 3:
                copy.AsSpan(random.Next(copy.Length)).Slice(0, 1).Fill(0xFF);
                return copy;
            default:
                for (int bytes = random.Next(1, 9); bytes > 0; bytes--)
                    copy[random.Next(Math.Min(copy.Length, 400))] = (byte)random.Next(256);
                return copy;
        }
    }
}
