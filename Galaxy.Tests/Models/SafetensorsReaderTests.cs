using System.Buffers.Binary;
using Galaxy.Kernels.Numerics;
using Galaxy.Kernels.Safetensors;
using Galaxy.Pipeline.Models;

namespace Galaxy.Tests.Models;

public sealed class SafetensorsReaderTests
{
    public static TheoryData<string, string, int> Malformed => MalformedSafetensors.Headers;

    [Theory]
    [MemberData(nameof(Malformed))]
    public void Malformed_header_is_refused_with_its_reason(string reason, string header, int dataBytes) =>
        Assert.Contains(reason, Refusal(MalformedSafetensors.File(header, dataBytes)), StringComparison.Ordinal);

    [Fact]
    public void Header_that_is_not_utf8_is_refused()
    {
        byte[] header = "{\"__metadata__\":{\"k\":\"?\"}}"u8.ToArray();
        header[Array.IndexOf(header, (byte)'?')] = 0xFF;
        Assert.Contains("not UTF-8", Refusal(MalformedSafetensors.File(header, 0)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    public void File_shorter_than_the_length_is_refused(int bytes) =>
        Assert.Contains($"has {bytes} bytes", Refusal(new byte[bytes]), StringComparison.Ordinal);

    [Fact]
    public void Text_is_called_text() => Assert.Contains("it is text", Refusal("{\n  \"epochs\": 3 }"u8.ToArray()), StringComparison.Ordinal);

    [Theory]
    [InlineData(3UL, "claims 3 bytes and 2 are there")]
    [InlineData(100_000_001UL, "over the limit")]
    [InlineData(ulong.MaxValue, "over the limit")]
    public void Header_longer_than_the_file_or_the_limit_is_refused(ulong length, string reason)
    {
        byte[] file = [.. new byte[8], (byte)'{', (byte)'}'];
        BinaryPrimitives.WriteUInt64LittleEndian(file, length);
        Assert.Contains(reason, Refusal(file), StringComparison.Ordinal);
    }

    [Fact]
    public void Huge_claims_take_no_memory()
    {
        byte[] file = MalformedSafetensors.File("""{"a":{"dtype":"F32","shape":[500000000],"data_offsets":[0,2000000000]}}""", 4);
        Refusal(file);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Refusal(file);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 100_000);
    }

    [Fact]
    public void Scalars_and_empty_tensors_are_read()
    {
        byte[] file = MalformedSafetensors.File(
            """{"b":{"dtype":"F32","shape":[],"data_offsets":[0,4]},"a":{"dtype":"I64","shape":[0,3],"data_offsets":[0,0]}}  """, 4);
        SafetensorsFile read = Assert.IsType<Result<SafetensorsFile>.Ok>(SafetensorsReader.Read(file, "x")).Value;
        Assert.Equal(["a", "b"], read.Tensors.Select(tensor => tensor.Name));
    }

    [Fact]
    public void No_mutation_throws_and_what_is_accepted_covers_the_file()
    {
        byte[] whole = ModelFile.ToBytes(TinyNetwork.Model(), TinyNetwork.Info);
        RandomStream random = new(1);
        int refused = 0;
        for (int mutation = 0; mutation < 12_000; mutation++)
        {
            byte[] file = Mutation.Of(whole, ref random);
            if (SafetensorsReader.Read(file, "x") is Result<SafetensorsFile>.Ok(var read))
                Assert.Equal(read.Data.Length, read.Tensors.Sum(tensor => tensor.End - tensor.Begin));
            else
                refused++;
            if (ModelFile.Read(file, "x", TinyNetwork.Info) is Result<Model>.Ok(var model))
                Assert.All(TinyNetwork.Values(model.Weights), value => Assert.True(float.IsFinite(value)));
        }

        Assert.InRange(refused, 1_000, 12_000);
    }

    private static string Refusal(byte[] file)
    {
        Problem problem = Assert.IsType<Result<SafetensorsFile>.Failed>(SafetensorsReader.Read(file, "model.safetensors")).Problem;
        Assert.DoesNotContain('\n', problem.ToString());
        return problem.ToString();
    }
}
