using System.Security.Cryptography;
using Galaxy.Pipeline.Files;

namespace Galaxy.Tests.Files;

public sealed class Sha256TextTests
{
    private const string OfAbc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    [Fact]
    public void Bytes_streams_and_texts_have_the_digest_of_the_standard()
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData("abc"u8);
        Assert.Equal([OfAbc, OfAbc, OfAbc, OfAbc],
            [Sha256Text.Of("abc"), Sha256Text.Of("abc"u8), Sha256Text.Of(new MemoryStream("abc"u8.ToArray())), Sha256Text.Of(hash)]);
        Assert.Equal(Sha256Text.Digits, OfAbc.Length);
    }
}
