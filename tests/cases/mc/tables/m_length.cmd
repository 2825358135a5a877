mc -m 25 m_length.mc
