mc -m 43 m_length_not_passed.mc
