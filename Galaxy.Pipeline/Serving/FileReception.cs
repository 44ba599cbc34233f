using System.Buffers;
using System.Security.Cryptography;
using Galaxy.Pipeline.Files;

namespace Galaxy.Pipeline.Serving;

/// <summary>
/// Receives files from clients, however slow they are. A file that is not small goes to the spool while it comes, and so does a small one if those
/// that wait take much memory already: however many come at once, they take little.
/// </summary>
/// <param name="spool">The spool.</param>
/// <param name="memory">The most bytes of all files in memory.</param>
internal sealed class FileReception(Spool spool, long memory = 32L << 20)
{
    private const int FirstBytes = 16 << 10;
    private const int MostInMemory = 64 << 10;

    private readonly SpoolRoom _memory = new(memory);

    /// <summary>Receives one.</summary>
    /// <param name="content">Its bytes.</param>
    /// <param name="name">What to call it in a problem.</param>
    /// <param name="most">The most bytes that it may have.</param>
    /// <param name="canceled">Gives up; nothing is left behind.</param>
    /// <returns>The file, or that it is empty, too large, or not whole: its stream says so by an <see cref="InvalidDataException"/>.</returns>
    public async Task<Result<ReceivedFile>> Receive(Stream content, string name, long most, CancellationToken canceled)
    {
        byte[] buffer = ArrayPool<byte>.Shared.Rent(FirstBytes);
        try
        {
            int length = 0;
            for (int read; (read = await content.ReadAsync(buffer.AsMemory(length), canceled)) > 0;)
            {
                length += read;
                if (length < buffer.Length)
                    continue;
                if (length >= MostInMemory)
                    return await ReceiveInSpool(content, buffer, length, name, most, canceled);
                buffer = Grow(buffer);
            }

            return length switch
            {
                0 => new Problem(name, "it is empty", "Give another file, or leave it out"),
                _ when length > most => TooLarge(name, most),
                _ when _memory.TryTake(length) => Result.Ok(ReceivedFile.Of(buffer[..length], new SpoolShare(_memory, length))),
                _ => await ReceiveInSpool(content, buffer, length, name, most, canceled),
            };
        }
        catch (InvalidDataException exception)
        {
            return new Problem(name, $"it did not come whole ({exception.Message})", "Send it again");
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static byte[] Grow(byte[] buffer)
    {
        byte[] larger = ArrayPool<byte>.Shared.Rent(2 * buffer.Length);
        buffer.CopyTo(larger, 0);
        ArrayPool<byte>.Shared.Return(buffer);
        return larger;
    }

    private async Task<Result<ReceivedFile>> ReceiveInSpool(
        Stream content, byte[] buffer, int begun, string name, long most, CancellationToken canceled)
    {
        string path = spool.NewPath();
        SpoolShare share = new(spool.Coming);
        bool isWhole = false;
        try
        {
            await using FileStream file = new(path, FileMode.CreateNew, FileAccess.Write, FileShare.Delete, bufferSize: 0, useAsync: false);
            using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            for (int read = begun; read > 0; read = await content.ReadAsync(buffer, canceled))
            {
                share.Take(read);
                if (share.Bytes > most)
                    return TooLarge(name, most);
                hash.AppendData(buffer, 0, read);
                file.Write(buffer.AsSpan(0, read));
            }

            isWhole = true;
            return Result.Ok(ReceivedFile.At(path, share, hash.GetHashAndReset()));
        }
        catch (Exception exception) when (WriteProblem.IsRefusal(exception))
        {
            return spool.Refused(name, path, exception);
        }
        finally
        {
            if (!isWhole)
            {
                AtomicFile.DeleteQuietly(path);
                share.Dispose();
            }
        }
    }

    private static Problem TooLarge(string name, long most) =>
        new(name, $"it has more than {Quantity.Megabytes(most)} MB", "Scale it down, or leave it out");
}
