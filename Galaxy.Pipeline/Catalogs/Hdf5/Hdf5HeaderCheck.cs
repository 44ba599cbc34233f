using Galaxy.Pipeline.Files;

namespace Galaxy.Pipeline.Catalogs.Hdf5;

/// <summary>Goes through an object's header with all its parts, as the library is about to.</summary>
/// <param name="source">The file.</param>
/// <param name="masks">Takes the places of masks of filters that stand in a header.</param>
internal sealed class Hdf5HeaderCheck(StoredBytes source, ISet<long> masks)
{
    private long _bytesLeft = Hdf5Limits.Header;
    private int _messagesLeft = Hdf5Limits.Messages;

    /// <summary>How messages are stored.</summary>
    /// <param name="IsNew">Whether in headers of version 2.</param>
    /// <param name="HasOrder">Whether their order is told.</param>
    private readonly record struct Form(bool IsNew, bool HasOrder)
    {
        public int HeadBytes => IsNew ? HasOrder ? 6 : 4 : 8;

        /// <summary>What is too short for a message at the end.</summary>
        public int Gap => IsNew ? HeadBytes : 0;
    }

    /// <summary>Checks the header at a place.</summary>
    /// <exception cref="InvalidDataException">A length in it is out of bounds.</exception>
    public void Check(long place)
    {
        (Form form, long start, ulong length) = Head(place);
        Check(start, length, form);
    }

    private (Form Form, long Start, ulong Length) Head(long place)
    {
        if (place < 0 || place >= source.Length)
            throw new InvalidDataException($"it leads to a header outside of its {Quantity.Count(source.Length)} bytes");
        Span<byte> bytes = stackalloc byte[34];
        Hdf5Fields fields = new(bytes[..source.Read(place, bytes)], place);
        if (fields.Number(1) == 1)
        {
            fields.Skip(7);
            return (new Form(IsNew: false, HasOrder: false), place + 16, fields.Number(4));
        }

        fields.Skip(3);
        if (fields.Byte() != 2)
            throw new InvalidDataException($"the header at {Quantity.Count(place)} is of an unknown version");
        int flags = fields.Byte();
        fields.Skip((ulong)((flags & 0x20) / 2 + (flags & 0x10) / 4));
        ulong length = fields.Number(1 << (flags & 3));
        return (new Form(IsNew: true, HasOrder: (flags & 4) != 0), fields.Place, length);
    }

    private void Check(long place, ulong length, Form form)
    {
        Queue<(long Place, ulong Length)> parts = new([(place, length)]);
        for (int count = 1; parts.TryDequeue(out (long Place, ulong Length) part); count++)
        {
            if (count > Hdf5Limits.HeaderParts)
            {
                throw new InvalidDataException(
                    $"the header at {Quantity.Count(place)} is in more than {Quantity.Count(Hdf5Limits.HeaderParts)} parts");
            }

            Hdf5Fields fields = new(Part(part.Place, part.Length), part.Place);
            while (fields.Left > form.Gap)
            {
                Message message = Next(ref fields, form);
                if (message.Kind == Hdf5MessageKind.Continuation)
                    parts.Enqueue(Continued(ref message.Body, form));
                else if (message.Kind == Hdf5MessageKind.Layout && Hdf5LayoutCheck.Check(ref message.Body) is { } mask)
                    masks.Add(mask);
                else
                    Hdf5MessageCheck.Check(message.Kind, message.IsShared, message.Body, SizeOfType);
            }
        }
    }

    /// <summary>Where a header goes on. In the new form, the part has a signature before its messages and a checksum after them.</summary>
    private static (long Place, ulong Length) Continued(ref Hdf5Fields message, Form form)
    {
        (long place, ulong length) = ((long)message.Number(8), message.Number(8));
        return form.IsNew ? (place + 4, length - 8) : (place, length);
    }

    private byte[] Part(long place, ulong length)
    {
        long most = Math.Min(_bytesLeft, source.Length - place);
        if (place < 0 || most < 0 || length > (ulong)most)
            throw Hdf5Limits.TooLong(length, place, Math.Max(0, most));
        _bytesLeft -= (long)length;
        return source.ReadExactly(place, (int)length);
    }

    private Message Next(ref Hdf5Fields fields, Form form)
    {
        if (--_messagesLeft < 0)
            throw new InvalidDataException($"a header has more than {Quantity.Count(Hdf5Limits.Messages)} messages");
        Hdf5MessageKind kind = (Hdf5MessageKind)fields.Number(form.IsNew ? 1 : 2);
        ulong length = fields.Number(2);
        bool isShared = (fields.Byte() & Hdf5MessageCheck.Shared) != 0;
        fields.Skip((ulong)form.HeadBytes - (form.IsNew ? 4u : 5u));
        long place = fields.Place;
        return new Message(kind, isShared, new Hdf5Fields(fields.Take(length), place));
    }

    /// <summary>The bytes of an element of the type in another header.</summary>
    private ulong SizeOfType(long header)
    {
        (Form form, long start, ulong length) = Head(header);
        Hdf5Fields fields = new(Part(start, length), start);
        while (fields.Left > form.Gap)
        {
            Message message = Next(ref fields, form);
            if (message.Kind == Hdf5MessageKind.Type)
                return message.IsShared ? throw TwiceElsewhere(header) : Hdf5TypeCheck.Check(ref message.Body);
        }

        throw new InvalidDataException($"the header at {Quantity.Count(header)} has no type");
    }

    /// <summary>HDF5 does not write a named type that stands in a further header.</summary>
    private static InvalidDataException TwiceElsewhere(long header) => new($"the type in the header at {Quantity.Count(header)} stands elsewhere");

    private ref struct Message(Hdf5MessageKind kind, bool isShared, Hdf5Fields body)
    {
        public readonly Hdf5MessageKind Kind = kind;
        public readonly bool IsShared = isShared;
        public Hdf5Fields Body = body;
    }
}
