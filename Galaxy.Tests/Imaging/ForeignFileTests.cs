using System.Text;

namespace Galaxy.Tests.Imaging;

/// <summary>A file that is not a picture is identified, with a remedy.</summary>
public sealed class ForeignFileTests
{
    [Theory]
    [InlineData("", "empty", "Fetch it again")]
    [InlineData("\0\0\0\0\0\0\0\0", "zeros", "Fetch it again")]
    [InlineData("<!DOCTYPE html><html><body>502 Bad Gateway", "web page", "Fetch it again")]
    [InlineData("ï»¿\r\n <html>", "web page", "Fetch it again")]
    [InlineData("<?xml version=\"1.0\"?><Error>", "web page", "Fetch it again")]
    [InlineData("{\"error\": \"not found\"}", "text", "Fetch it again")]
    [InlineData("version https://git-lfs.github.com/spec/v1\noid sha256:1\nsize 13526\n", "Git LFS pointer", "git lfs pull")]
    [InlineData("ï»¿ÿØÿà", "JPEG behind 3 bytes", "binary")]
    [InlineData("\nÿØÿà", "JPEG behind 1 byte ", "binary")]
    [InlineData("ï¿½ï¿½ï¿½ï¿½", "as if it were text", "binary")]
    [InlineData("\u0089PNG\n\u001a\n\0\0", "as if it were text", "binary")]
    [InlineData("BMW is a car, BM no picture", "text", "Fetch it again")]
    [InlineData("\0\0\0\u0020ftypavif", "AVIF", "Convert")]
    [InlineData("II*\0\u0008\0\0\0", "a TIFF", "Convert")]
    [InlineData("SIMPLE  =                    T", "no end", "Fetch the file again")]
    [InlineData("\u001f\u008b\u0008\0", "gzip", "Decompress")]
    [InlineData("PK\u0003\u0004", "ZIP", "Give this file itself")]
    [InlineData("\u0089HDF\r\n\u001a\n", "HDF5", "Give this file itself")]
    [InlineData("\u0093NUMPY\u0001\0", "NumPy", "Give this file itself")]
    [InlineData("PAR1\u0015\u0004", "Parquet", "Give this file itself")]
    [InlineData("\u0001\u0002\u0003\u0004", "not a picture of a known format", "Convert")]
    public void Kind_and_remedy_fit_the_bytes(string bytes, string what, string remedy)
    {
        Problem problem = Fixture.Refuse(Encoding.Latin1.GetBytes(bytes), "a.jpg");
        Assert.Equal("a.jpg", problem.Thing);
        Assert.Contains(what, problem.What);
        Assert.Contains(remedy, problem.Remedy);
    }
}
