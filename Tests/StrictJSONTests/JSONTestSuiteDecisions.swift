import StrictJSON

extension JSONTestSuiteTests {
  /// Numbers of any size are kept as they are spelled, and a byte order mark is passed over; text
  /// that is not Unicode is never guessed at.
  static let leftOpen: [String: Decision] = [
    "i_number_double_huge_neg_exp": .accepted("[123.456e-789]"),
    "i_number_huge_exp": .accepted(
      "[0.4e0066" + String(repeating: "9", count: 116) + "69999999006]"),
    "i_number_neg_int_huge_exp": .accepted("[-1e+9999]"),
    "i_number_pos_double_huge_exp": .accepted("[1.5e+9999]"),
    "i_number_real_neg_overflow": .accepted("[-123123e100000]"),
    "i_number_real_pos_overflow": .accepted("[123123e100000]"),
    "i_number_real_underflow": .accepted("[123e-10000000]"),
    "i_number_too_big_neg_int": .accepted("[-123123123123123123123123123123]"),
    "i_number_too_big_pos_int": .accepted("[100000000000000000000]"),
    "i_number_very_big_negative_int": .accepted(
      "[-237462374673276894279832749832423479823246327846]"),
    "i_object_key_lone_2nd_surrogate": .refused(.loneSurrogate(0xDFAA)),
    "i_string_1st_surrogate_but_2nd_missing": .refused(.loneSurrogate(0xDADA)),
    "i_string_1st_valid_surrogate_2nd_invalid": .refused(.loneSurrogate(0xD888)),
    "i_string_UTF-16LE_with_BOM": .refused(.invalidUTF8),
    "i_string_UTF-8_invalid_sequence": .refused(.invalidUTF8),
    "i_string_UTF8_surrogate_U+D800": .refused(.invalidUTF8),
    "i_string_incomplete_surrogate_and_escape_valid": .refused(.loneSurrogate(0xD800)),
    "i_string_incomplete_surrogate_pair": .refused(.loneSurrogate(0xDD1E)),
    "i_string_incomplete_surrogates_escape_valid": .refused(.loneSurrogate(0xD800)),
    "i_string_invalid_lonely_surrogate": .refused(.loneSurrogate(0xD800)),
    "i_string_invalid_surrogate": .refused(.loneSurrogate(0xD800)),
    "i_string_invalid_utf-8": .refused(.invalidUTF8),
    "i_string_inverted_surrogates_U+1D11E": .refused(.loneSurrogate(0xDD1E)),
    "i_string_iso_latin_1": .refused(.invalidUTF8),
    "i_string_lone_second_surrogate": .refused(.loneSurrogate(0xDFAA)),
    "i_string_lone_utf8_continuation_byte": .refused(.invalidUTF8),
    "i_string_not_in_unicode_range": .refused(.invalidUTF8),
    "i_string_overlong_sequence_2_bytes": .refused(.invalidUTF8),
    "i_string_overlong_sequence_6_bytes": .refused(.invalidUTF8),
    "i_string_overlong_sequence_6_bytes_null": .refused(.invalidUTF8),
    "i_string_truncated-utf-8": .refused(.invalidUTF8),
    "i_string_utf16BE_no_BOM": .refused(.unexpected("\0", expected: .value)),
    "i_string_utf16LE_no_BOM": .refused(.unexpected("\0", expected: .value)),
    "i_structure_500_nested_arrays": .refused(.tooDeep(limit: 64)),
    "i_structure_UTF-8_BOM_empty_object": .accepted("{}"),
  ]

  /// No number is rounded, no member dropped, no character replaced.
  static let transformed: [String: Decision] = [
    "number_-9223372036854775808": .accepted("[-9223372036854775808]"),
    "number_-9223372036854775809": .accepted("[-9223372036854775809]"),
    "number_1.0": .accepted("[1.0]"),
    "number_1.000000000000000005": .accepted("[1.000000000000000005]"),
    "number_1000000000000000": .accepted("[1000000000000000]"),
    "number_10000000000000000999": .accepted("[10000000000000000999]"),
    "number_1e-999": .accepted("[1E-999]"),
    "number_1e6": .accepted("[1E6]"),
    "number_9223372036854775807": .accepted("[9223372036854775807]"),
    "number_9223372036854775808": .accepted("[9223372036854775808]"),
    "object_key_nfc_nfd": .refused(.duplicateKey("é")),
    "object_key_nfd_nfc": .refused(.duplicateKey("é")),
    "object_same_key_different_values": .refused(.duplicateKey("a")),
    "object_same_key_same_value": .refused(.duplicateKey("a")),
    "object_same_key_unclear_values": .refused(.duplicateKey("a")),
    "string_1_escaped_invalid_codepoint": .refused(.loneSurrogate(0xD800)),
    "string_1_invalid_codepoint": .refused(.invalidUTF8),
    "string_2_escaped_invalid_codepoints": .refused(.loneSurrogate(0xD800)),
    "string_2_invalid_codepoints": .refused(.invalidUTF8),
    "string_3_escaped_invalid_codepoints": .refused(.loneSurrogate(0xD800)),
    "string_3_invalid_codepoints": .refused(.invalidUTF8),
    "string_with_escaped_NULL": .accepted(#"["A\u0000B"]"#),
  ]
}
