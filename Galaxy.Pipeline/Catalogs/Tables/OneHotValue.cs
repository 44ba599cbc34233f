using System.Globalization;

namespace Galaxy.Pipeline.Catalogs.Tables;

/// <summary>The zeros and ones that say of each class whether a picture is of it.</summary>
internal static class OneHotValue
{
    public static bool IsOne(string field) => Is(field, 1) || field.Equals("true", StringComparison.OrdinalIgnoreCase);

    public static bool IsZero(string field) => Is(field, 0) || field.Equals("false", StringComparison.OrdinalIgnoreCase);

    private static bool Is(string field, double value) =>
        double.TryParse(field, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && number == value;
}
